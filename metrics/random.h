/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random numbers that are the same on every machine for the same seed. Not for use outside metrics/. */
#ifndef FIL_METRICS_RANDOM_H
#define FIL_METRICS_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* One stream of numbers: xoshiro256**, its state filled by splitmix64 (Blackman & Vigna 2021, doi:10.1145/3460772). */
typedef struct fil_random {
  uint64_t state[4];
} fil_random;

/* The stream of that number under a seed: permutation 7 draws the same numbers whoever computes it, and whenever. */
fil_random fil_random_stream(uint64_t seed, uint64_t stream);

/* 64 random bits; a number from 0 to below 1; a whole number from 0 to below `bound`, which is above 0, each as likely
   as the others. */
uint64_t fil_random_bits(fil_random *random);
double fil_random_unit(fil_random *random);
uint32_t fil_random_below(fil_random *random, uint32_t bound);

/* Puts the numbers in an order of which each is as likely (Fisher & Yates). */
void fil_random_shuffle(fil_random *random, uint32_t numbers[], size_t count);

/* Seeds igraph's own generator, for what igraph draws. */
void fil_random_seed_igraph(uint64_t seed);

#endif
