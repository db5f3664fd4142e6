#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Rivals of a discrete power law by numpy and scipy (made with 1.24 and 1.10): fits to the tail by scipy's own zeta function, normal
# distribution and optimizers, and Vuong's ratios. The values in tests/unit/metrics/test_power_law.c; xmin is given there.
import numpy as np
from scipy import optimize, special, stats


def power(x, xmin):
    def cost(alpha):
        return len(x) * np.log(special.zeta(alpha, xmin)) + alpha * np.log(x).sum()
    alpha = optimize.minimize_scalar(cost, bounds=(1.0001, 20), method="bounded", options={"xatol": 1e-12}).x
    return alpha, -alpha * np.log(x) - np.log(special.zeta(alpha, xmin))


def lognormal(x, xmin):
    def logs(mu, sigma):
        low, high = (np.log(x - 0.5) - mu) / sigma, (np.log(x + 0.5) - mu) / sigma
        upper = stats.norm.logsf(low) + np.log1p(-np.exp(stats.norm.logsf(high) - stats.norm.logsf(low)))
        lower = stats.norm.logcdf(high) + np.log1p(-np.exp(stats.norm.logcdf(low) - stats.norm.logcdf(high)))
        return np.where(low + high > 0, upper, lower) - stats.norm.logsf((np.log(xmin - 0.5) - mu) / sigma)
    best = None
    for start in ((0, 0), (np.log(x).mean(), np.log(np.log(x).std())), (-3, 1)):
        found = optimize.minimize(lambda p: -logs(p[0], np.exp(p[1])).sum(), start, method="Nelder-Mead",
                                  options={"xatol": 1e-11, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
        best = found if best is None or found.fun < best.fun else best
    return (best.x[0], np.exp(best.x[1])), logs(best.x[0], np.exp(best.x[1]))


def exponential(x, xmin):
    excess = x.mean() - xmin
    return excess, (x - xmin) * np.log(excess / (1 + excess)) - np.log1p(excess)


def vuong(one, other):
    difference = one - other
    ratio = difference.sum() / (difference.std() * np.sqrt(len(difference)))
    return ratio, special.erfc(abs(ratio) / np.sqrt(2))


samples = {
    # value: how often; the degrees of the karate club, a lognormal-like and a steep one
    "karate": ({1: 1, 2: 11, 3: 6, 4: 6, 5: 3, 6: 2, 9: 1, 10: 1, 12: 1, 16: 1, 17: 1}, 2),
    "hump": ({1: 5, 2: 20, 3: 40, 4: 52, 5: 55, 6: 48, 7: 40, 8: 31, 9: 24, 10: 18, 12: 20, 15: 12, 20: 5, 30: 2}, 1),
    "even": ({1: 20, 2: 20, 3: 18, 4: 16, 5: 15, 6: 12, 7: 10, 8: 8}, 1),
}
for name, (counts, xmin) in samples.items():
    x = np.repeat(list(counts), list(counts.values())).astype(float)
    x = x[x >= xmin]
    alpha, by_power = power(x, xmin)
    parameters, by_lognormal = lognormal(x, xmin)
    print(f"{name}: alpha {alpha:.12g}, mu {parameters[0]:.9g}, sigma {parameters[1]:.9g}")
    for rival, logs in ("exponential", exponential(x, xmin)[1]), ("lognormal", by_lognormal):
        print("  {}: ratio {:.12g}, p {:.12g}".format(rival, *vuong(by_power, logs)))
