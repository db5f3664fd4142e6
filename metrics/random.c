/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A generator of random numbers, and igraph's seeded. */
#include "metrics/random.h"

#include "metrics/igraph_compat.h"

static uint64_t splitmix(uint64_t *state)
{
  uint64_t mixed = (*state += 0x9e3779b97f4a7c15U);
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31);
}

fil_random fil_random_stream(uint64_t seed, uint64_t stream)
{
  fil_random random;
  uint64_t state = seed;
  state = splitmix(&state) + stream;
  for (size_t k = 0; k < sizeof random.state / sizeof *random.state; k++)
    random.state[k] = splitmix(&state);
  return random;
}

static uint64_t rotate(uint64_t bits, int by)
{
  return (bits << by) | (bits >> (64 - by));
}

uint64_t fil_random_bits(fil_random *random)
{
  uint64_t *const s = random->state;
  const uint64_t bits = rotate(s[1] * 5, 7) * 9, shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate(s[3], 45);
  return bits;
}

double fil_random_unit(fil_random *random)
{
  return (double)(fil_random_bits(random) >> 11) * 0x1p-53;
}

/* By multiplication; the few numbers that would make some more likely are drawn again (Lemire 2019,
   doi:10.1145/3230636). */
uint32_t fil_random_below(fil_random *random, uint32_t bound)
{
  const uint32_t unfair = -bound % bound;
  uint64_t product;
  do {
    product = (fil_random_bits(random) >> 32) * bound;
  } while ((uint32_t)product < unfair);
  return (uint32_t)(product >> 32);
}

void fil_random_shuffle(fil_random *random, uint32_t numbers[], size_t count)
{
  for (size_t k = count; k > 1; k--) {
    const uint32_t other = fil_random_below(random, (uint32_t)k);
    const uint32_t number = numbers[k - 1];
    numbers[k - 1] = numbers[other];
    numbers[other] = number;
  }
}

void fil_random_seed_igraph(uint64_t seed)
{
  igraph_rng_seed(igraph_rng_default(), (igraph_uint_t)seed);
}
