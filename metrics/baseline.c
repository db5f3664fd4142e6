/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is said of random networks and samples. */
#include "metrics/baseline.h"

#define COMPARED                                                                                                       \
  "weights are permuted over the ties, and what nodes are stays with them; expected and SD are the mean and standard " \
  "deviation of the measure over the random networks, z = (observed - expected)/SD, p is two-sided by rank: twice "    \
  "(b + 1)/(n + 1), at most 1, b being how many of the n random networks have a value at least as high, or at most "   \
  "as high, whichever are fewer (Phipson & Smyth 2010, doi:10.2202/1544-6115.1585)"

#define NOTED "weights permuted over the ties; p is two-sided by rank, twice (b + 1)/(n + 1)"

static const fil_replication baselines[FIL_BASELINES] = {
    [FIL_BASELINE_NONE] = {.name = "none"},
    [FIL_BASELINE_DEGREES] =
        {.name = "degrees",
         .title = "Random networks with the same degrees",
         .summary = "100 tries for each tie to exchange its end with another's; " NOTED,
         .definition =
             "each node keeps its number of ties, in and out, and the ties lead elsewhere: a Markov chain from the "
             "observed network exchanges the ends of two ties drawn at random or, directed, one time in eight turns a "
             "cycle of three round; 100 tries for each tie, one that would make a self-loop or a parallel tie changing "
             "nothing; read in a directed reading, an undirected tie is two ties that may part; " COMPARED,
         .reference = "Maslov & Sneppen 2002, doi:10.1126/science.1065103; Milo et al. 2003, arXiv:cond-mat/0312028; "
                      "Newman 2003, doi:10.1137/S003614450342480"},
    [FIL_BASELINE_DENSITY] = {.name = "density",
                              .title = "Random networks of the same size and density",
                              .summary = "all with as many nodes and ties as likely; " NOTED,
                              .definition = "all networks of as many nodes and ties, without self-loops and parallel "
                                            "ties, are as likely (the conditional uniform graph test); " COMPARED,
                              .reference = "Anderson, Butts & Carley 1999, doi:10.1016/S0378-8733(99)00011-8"},
};

static const fil_replication bootstrap = {
    .name = "bootstrap",
    .title = "Bootstrap samples of the nodes",
    .summary = "SE is the standard deviation over these networks, the interval from their percentile 2.5 to 97.5",
    .definition = "as many nodes are drawn with replacement, two of them tied as those that they are copies of, and "
                  "two copies of one node as a pair of nodes drawn at random; SE is the standard deviation of the "
                  "measure over these networks, and the 95 % interval goes from their percentile 2.5 to 97.5",
    .reference = "Snijders & Borgatti 1999, Connections 22(2), 161-170"};

const fil_replication *fil_baseline_about(fil_baseline baseline)
{
  return &baselines[baseline];
}

const fil_replication *fil_bootstrap_about(void)
{
  return &bootstrap;
}
