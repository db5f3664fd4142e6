/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The seeded generator of firm networks. */
#include "tests/bench/firms.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TIERS = 5, REGIONS = 20, RELATIONS = 4, TAIL = 3 };

static const char *const relations[RELATIONS] = {"goods", "services", "finance", "know-how"};
static const char *const tiers[TIERS] = {"materials", "parts", "assembly", "trade", "retail"};

/* All that is drawn from, and the ties drawn so far. */
typedef struct firm_world {
  uint64_t state;
  uint32_t nodes;
  uint64_t *taken; /* open addressing on ties; 0 is free */
  size_t mask;
} firm_world;

static _Noreturn void stop(const char *what)
{
  perror(what);
  exit(EXIT_FAILURE);
}

/* splitmix64. */
static uint64_t draw(firm_world *world)
{
  uint64_t value = world->state += 0x9E3779B97F4A7C15u;
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
  value = (value ^ value >> 27) * 0x94D049BB133111EBu;
  return value ^ value >> 31;
}

/* From 0 up to, but without, 1. */
static double draw_share(firm_world *world)
{
  return (double)(draw(world) >> 11) * 0x1p-53;
}

static uint64_t draw_below(firm_world *world, uint64_t limit)
{
  return (uint64_t)(draw_share(world) * (double)limit);
}

/* A firm's tier and region follow from its number. */
static uint32_t tier_of(uint32_t firm)
{
  return firm % TIERS;
}

static uint32_t region_of(uint32_t firm)
{
  return firm / TIERS % REGIONS;
}

/* A firm of that tier and region; low numbers, which are drawn often, are the large firms. */
static uint32_t draw_firm(firm_world *world, uint32_t tier, uint32_t region)
{
  uint32_t group = TIERS * REGIONS, count = world->nodes / group;
  double share = pow(draw_share(world), TAIL);
  return (uint32_t)(share * count) * group + region * TIERS + tier;
}

/* Marks the tie as drawn; false when it was before. */
static bool take(firm_world *world, uint32_t source, uint32_t target, uint32_t relation)
{
  uint64_t key = ((uint64_t)source << 32 | target) * RELATIONS + relation + 1;
  uint64_t slot = key * 0x9E3779B97F4A7C15u;
  for (slot ^= slot >> 32; world->taken[slot & world->mask]; slot++) {
    if (world->taken[slot & world->mask] == key)
      return false;
  }
  world->taken[slot & world->mask] = key;
  return true;
}

static void print_id(uint32_t firm, char id[16])
{
  snprintf(id, 16, "R%02u-%06u", (unsigned)region_of(firm), (unsigned)firm);
}

static void write_tie(firm_world *world, FILE *file, uint32_t source, uint32_t target, uint32_t relation)
{
  char from[16], to[16];
  print_id(source, from);
  print_id(target, to);
  double weight = exp(draw_share(world) * 9);
  fprintf(file, "%s,%s,%s,%.2f\n", from, to, relations[relation], weight);
}

/* Draws one new tie and, once in ten, the one back. Returns how many were written. */
static size_t write_pair(firm_world *world, FILE *file, bool may_return)
{
  uint32_t source, target, relation;
  do {
    uint32_t tier = (uint32_t)draw_below(world, TIERS - 1), region = (uint32_t)draw_below(world, REGIONS);
    bool near = draw_below(world, 10) < 7;
    source = draw_firm(world, tier, region);
    target = draw_firm(world, tier + 1, near ? region : (uint32_t)draw_below(world, REGIONS));
    relation = (uint32_t)draw_below(world, RELATIONS);
  } while (!take(world, source, target, relation));
  write_tie(world, file, source, target, relation);
  if (!may_return || draw_below(world, 10) > 0 || !take(world, target, source, relation))
    return 1;
  write_tie(world, file, target, source, relation);
  return 2;
}

static FILE *open_sheet(const char *path)
{
  FILE *file = fopen(path, "w");
  if (!file)
    stop(path);
  return file;
}

static void close_sheet(FILE *file, const char *path)
{
  if (ferror(file) || fclose(file) != 0)
    stop(path);
}

static void write_nodes(firm_world *world, const char *path)
{
  FILE *file = open_sheet(path);
  char id[16];
  fputs("Id,Label,Category,Stage,Employees\n", file);
  for (uint32_t firm = 0; firm < world->nodes; firm++) {
    print_id(firm, id);
    fprintf(file, "%s,Firm %u,Region %u,%s,%.0f\n", id, (unsigned)firm, (unsigned)region_of(firm), tiers[tier_of(firm)],
            exp(draw_share(world) * 8));
  }
  close_sheet(file, path);
}

static void write_edges(firm_world *world, size_t ties, const char *path)
{
  FILE *file = open_sheet(path);
  fputs("Source,Target,Relation,Weight\n", file);
  for (size_t written = 0; written < ties;)
    written += write_pair(world, file, ties - written > 1);
  close_sheet(file, path);
}

void bench_write_firms(const bench_size *size, uint64_t seed, const char *node_path, const char *edge_path)
{
  firm_world world = {.state = seed, .nodes = size->nodes};
  size_t slots = 16;
  while (slots < size->ties * 2)
    slots *= 2;
  world.mask = slots - 1;
  world.taken = calloc(slots, sizeof *world.taken);
  if (!world.taken)
    stop("the generator");
  write_nodes(&world, node_path);
  write_edges(&world, size->ties, edge_path);
  free(world.taken);
}
