/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Has a function over five lines, a file over twenty lines, a foreign name and a call of igraph. */
int igraph_version(const char **version, int *major, int *minor, int *patch);
int fil_short(void);
int unprefixed_long(int number);

int fil_short(void)
{
  return igraph_version(0, 0, 0, 0);
}

int unprefixed_long(int number)
{
  number++;
  number *= 2;
  number--;
  number += number;
  return number;
}

static const int table[] = {
    1,
    2,
};

int fil_last(void);
int fil_last(void)
{
  return table[0];
}
