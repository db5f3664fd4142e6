/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Periods: simple ones by their form, intervals by trying each separator between two simple ones. */
#include "graph/period.h"

#include "graph/memory.h"
#include "graph/text.h"

#include <string.h>

enum { LENGTH_LIMIT = 64, TOKENS = 16, YEAR_LEAST = 1000, YEAR_MOST = 2999 };

/* Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant's algorithm). */
static int32_t day_number(int year, int month, int day)
{
  year -= month <= 2;
  const int era = year / 400, of_era = year - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static const fil_period none = {0};

/* `count` months from that one on. */
static fil_period months(int year, int month, int count)
{
  if (year < YEAR_LEAST || year > YEAR_MOST || month < 1 || month > 12)
    return none;
  const int end = month - 1 + count;
  return (fil_period){FIL_PERIOD_CALENDAR, day_number(year, month, 1),
                      day_number(year + end / 12, end % 12 + 1, 1) - 1};
}

static fil_period date(int year, int month, int day)
{
  const fil_period whole = months(year, month, 1);
  const int32_t at = day >= 1 && day <= 31 && whole.scale ? day_number(year, month, day) : 0;
  if (!whole.scale || day < 1 || at > whole.last)
    return none;
  return (fil_period){FIL_PERIOD_CALENDAR, at, at};
}

/* A number, a word or a mark of a text. */
typedef struct period_token {
  const char *at;
  size_t length;
  int number; /* -1: it is none */
} period_token;

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

static bool is_mark(char byte)
{
  return byte == '-' || byte == '.' || byte == '/' || byte == ':';
}

/* Takes a folded text apart; blanks only separate. Returns how many tokens there are; past
   `limit`, limit + 1. */
static size_t split(const char *text, size_t length, period_token *tokens, size_t limit)
{
  size_t count = 0;
  for (const char *at = text, *end = text + length; at < end;) {
    const char *start = at;
    if (*at == ' ') {
      at++;
      continue;
    }
    int number = is_digit(*at) ? 0 : -1;
    if (number == 0) {
      for (; at < end && is_digit(*at) && at - start < 8; at++)
        number = number * 10 + (*at - '0');
    } else if (is_mark(*at)) {
      at++;
    } else {
      while (at < end && !is_digit(*at) && !is_mark(*at) && *at != ' ')
        at++;
    }
    if (count == limit)
      return limit + 1;
    tokens[count++] = (period_token){start, (size_t)(at - start), number};
  }
  return count;
}

static bool is_number(const period_token *token, size_t digits)
{
  return token->number >= 0 && token->length == digits;
}

static bool is_short(const period_token *token)
{
  return token->number >= 0 && token->length <= 2;
}

static bool is_word(const period_token *token, const char *const words[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    if (strlen(words[k]) == token->length && memcmp(words[k], token->at, token->length) == 0)
      return true;
  }
  return false;
}

#define IS_WORD(token, words) is_word(token, words, sizeof(words) / sizeof *(words))

static bool is_sign(const period_token *token, char mark)
{
  return token->length == 1 && *token->at == mark;
}

/* 1 to 12 by the first letters of a month's name, English or Russian; 0: none. */
static int month_of(const period_token *token)
{
  static const char *const names[2][12] = {
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
      {"янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"}};
  for (int language = 0; language < 2 && token->number < 0; language++) {
    for (int month = 0; month < 12; month++) {
      const size_t length = strlen(names[language][month]);
      if (token->length >= length && memcmp(token->at, names[language][month], length) == 0)
        return month + 1;
    }
  }
  return 0;
}

static const char *const year_words[] = {"г", "год", "year", "fy"};

/* Drops what says nothing: "г." behind a year, a time of day, the full stop of "May." and of "кв.". */
static size_t drop_idle(period_token tokens[TOKENS], size_t count)
{
  size_t kept = 0;
  for (size_t k = 0; k < count; k++) {
    const bool time = k + 1 < count && is_sign(&tokens[k + 1], ':');
    if (time)
      return kept && tokens[kept - 1].length == 1 && *tokens[kept - 1].at == 't' ? kept - 1 : kept;
    const bool stop = is_sign(&tokens[k], '.') && k > 0 && tokens[k - 1].number < 0;
    if (!stop && !IS_WORD(&tokens[k], year_words))
      tokens[kept++] = tokens[k];
  }
  return kept;
}

/* "q1", "h2", "m05" and the like before or behind a year; "1q". */
static fil_period read_part(const period_token *year, const period_token *word, const period_token *number)
{
  static const char *const quarters[] = {"q", "кв", "квартал", "quarter", "k", "t"};
  static const char *const halves[] = {"h", "s", "hy", "пг", "half"};
  static const char *const month_words[] = {"m"};
  if (!is_number(year, 4) || !is_short(number) || number->number < 1)
    return none;
  const int part = number->number;
  if (IS_WORD(word, quarters) && part <= 4)
    return months(year->number, 3 * part - 2, 3);
  if (IS_WORD(word, halves) && part <= 2)
    return months(year->number, 6 * part - 5, 6);
  return IS_WORD(word, month_words) ? months(year->number, part, 1) : none;
}

static fil_period read_wave(const period_token *word, const period_token *number)
{
  static const char *const words[] = {"t", "w", "wave", "round", "time", "волна", "период", "period", "welle", "fala"};
  if (number->number < 0 || number->length > 3 || (word && !IS_WORD(word, words)))
    return none;
  return (fil_period){FIL_PERIOD_WAVE, number->number, number->number};
}

static fil_period read_two(const period_token t[])
{
  if (is_number(&t[0], 4) && month_of(&t[1]))
    return months(t[0].number, month_of(&t[1]), 1);
  if (is_number(&t[1], 4) && month_of(&t[0]))
    return months(t[1].number, month_of(&t[0]), 1);
  return read_wave(&t[0], &t[1]);
}

static fil_period read_three(const period_token t[])
{
  const bool joined = is_sign(&t[1], '-') || is_sign(&t[1], '.') || is_sign(&t[1], '/');
  if (is_sign(&t[1], '/') && is_number(&t[2], 2) && t[2].number == t[0].number % 100 + 1)
    return none; /* 2010/11 is a business year, told by read_interval */
  if (joined && is_number(&t[0], 4) && is_number(&t[2], 2))
    return months(t[0].number, t[2].number, 1);
  if (joined && is_short(&t[0]) && is_number(&t[2], 4))
    return months(t[2].number, t[0].number, 1);
  if (is_sign(&t[1], '.') && is_number(&t[0], 4) && is_number(&t[2], 1) && t[2].number == 0)
    return months(t[0].number, 1, 12); /* 2019.0, a year that some program took for a number */
  if (is_number(&t[2], 4) && month_of(&t[1]))
    return date(t[2].number, month_of(&t[1]), t[0].number);
  fil_period part = read_part(&t[0], &t[1], &t[2]); /* 2019 q1 */
  if (!part.scale)
    part = read_part(&t[2], &t[0], &t[1]);                   /* q1 2019 */
  return part.scale ? part : read_part(&t[2], &t[1], &t[0]); /* 1q 2019 */
}

static fil_period read_date(const period_token t[], bool month_first)
{
  const char mark = *t[1].at;
  if (!is_mark(mark) || mark == ':' || !is_sign(&t[3], mark) || t[0].number < 0 || t[2].number < 0 || t[4].number < 0)
    return none;
  if (is_number(&t[0], 4) && is_short(&t[2]) && is_short(&t[4]))
    return date(t[0].number, t[2].number, t[4].number);
  if (!is_short(&t[0]) || !is_short(&t[2]) || !is_number(&t[4], 4))
    return none;
  const bool turned = mark == '/' && month_first;
  return date(t[4].number, t[turned ? 0 : 2].number, t[turned ? 2 : 0].number);
}

/* A period that is no interval. */
static fil_period read_simple(const char *text, size_t length, bool month_first)
{
  period_token tokens[TOKENS];
  size_t count = split(text, length, tokens, TOKENS);
  count = count <= TOKENS ? drop_idle(tokens, count) : 0;
  switch (count) {
  case 1:
    if (is_number(&tokens[0], 8))
      return date(tokens[0].number / 10000, tokens[0].number / 100 % 100, tokens[0].number % 100);
    return is_number(&tokens[0], 4) ? months(tokens[0].number, 1, 12) : read_wave(NULL, &tokens[0]);
  case 2:
    return read_two(tokens);
  case 3:
    return read_three(tokens);
  case 4: /* 2019-q1, q1-2019 */
    if (is_sign(&tokens[1], '-'))
      return read_part(&tokens[0], &tokens[2], &tokens[3]);
    return is_sign(&tokens[2], '-') ? read_part(&tokens[3], &tokens[0], &tokens[1]) : none;
  case 5:
    return read_date(tokens, month_first);
  default:
    return none;
  }
}

/* The second year of "2015/16". */
static fil_period read_short_year(const char *text, size_t length, const char *from, size_t from_length)
{
  period_token year, later;
  if (from_length != 4 || length != 2 || split(from, 4, &year, 1) != 1 || split(text, 2, &later, 1) != 1)
    return none;
  if (year.number < 0 || later.number <= year.number % 100)
    return none;
  return months(year.number - year.number % 100 + later.number, 1, 12);
}

static void trim(const char **text, size_t *length)
{
  while (*length && **text == ' ')
    ++*text, --*length;
  while (*length && (*text)[*length - 1] == ' ')
    --*length;
}

/* Both ends of an interval; an empty one is open. */
static fil_period join(const char *left, size_t left_length, const char *right, size_t right_length, bool month_first)
{
  trim(&left, &left_length);
  trim(&right, &right_length);
  if (!left_length && !right_length)
    return none;
  fil_period from = {0}, to = {0};
  if (left_length)
    from = read_simple(left, left_length, month_first);
  if (right_length)
    to = read_simple(right, right_length, month_first);
  if (from.scale == FIL_PERIOD_CALENDAR && right_length && to.scale != FIL_PERIOD_CALENDAR)
    to = read_short_year(right, right_length, left, left_length);
  if ((left_length && !from.scale) || (right_length && !to.scale) || (from.scale && to.scale && from.scale != to.scale))
    return none;
  const fil_period whole = {from.scale ? from.scale : to.scale, from.scale ? from.first : INT32_MIN,
                            to.scale ? to.last : INT32_MAX};
  return whole.first <= whole.last ? whole : none;
}

/* "since 2015", "until 2019". */
static fil_period read_worded(const char *text, size_t length, bool month_first)
{
  static const char *const since[] = {"since ", "from ", "after ", "с ", "от ", "seit ", "ab ", "od "};
  static const char *const until[] = {"until ", "till ", "to ", "до ", "по ", "bis ", "do "};
  for (size_t k = 0; k < sizeof since / sizeof *since; k++) {
    const size_t used = strlen(since[k]);
    if (length > used && memcmp(text, since[k], used) == 0)
      return join(text + used, length - used, "", 0, month_first);
  }
  for (size_t k = 0; k < sizeof until / sizeof *until; k++) {
    const size_t used = strlen(until[k]);
    if (length > used && memcmp(text, until[k], used) == 0)
      return join("", 0, text + used, length - used, month_first);
  }
  return none;
}

static fil_period read_interval(const char *text, size_t length, bool month_first)
{
  static const char *const separators[] = {"–", "—", "−", "..", " - ", " to ", "/", "-"};
  for (size_t k = 0; k < sizeof separators / sizeof *separators; k++) {
    const size_t used = strlen(separators[k]);
    for (size_t at = 0; at + used <= length; at++) {
      if (memcmp(text + at, separators[k], used) != 0)
        continue;
      const fil_period found = join(text, at, text + at + used, length - at - used, month_first);
      if (found.scale)
        return found;
    }
  }
  return none;
}

static fil_period read_folded(const char *text, bool month_first)
{
  const size_t length = strlen(text);
  fil_period period = read_simple(text, length, month_first);
  if (!period.scale)
    period = read_worded(text, length, month_first);
  return period.scale ? period : read_interval(text, length, month_first);
}

fil_status fil_period_read(fil_period *period, const char *text, bool month_first, fil_error *error)
{
  *period = none;
  if (strlen(text) > LENGTH_LIMIT)
    return FIL_OK;
  char *folded = fil_text_fold(text);
  if (!folded)
    return fil_error_memory(error);
  *period = read_folded(folded, month_first);
  fil_memory_free(folded);
  return FIL_OK;
}

bool fil_period_has_month(const char *bytes, size_t length)
{
  char folded[FIL_TEXT_SHORT];
  period_token tokens[3];
  if (!fil_text_fold_short(bytes, length, folded) || split(folded, strlen(folded), tokens, 3) != 3 ||
      tokens[1].length != 1 || !is_mark(*tokens[1].at))
    return false;
  return (tokens[0].number >= 0 && month_of(&tokens[2])) || (tokens[2].number >= 0 && month_of(&tokens[0]));
}

static int compare_numbers(int32_t left, int32_t right)
{
  return (left > right) - (left < right);
}

int fil_period_compare(const fil_period *left, const fil_period *right)
{
  const int32_t left_scale = left->scale ? (int32_t)left->scale : INT32_MAX;
  const int32_t right_scale = right->scale ? (int32_t)right->scale : INT32_MAX;
  int order = compare_numbers(left_scale, right_scale);
  if (!order)
    order = compare_numbers(left->first, right->first);
  return order ? order : compare_numbers(left->last, right->last);
}

bool fil_period_overlap(const fil_period *left, const fil_period *right)
{
  return left->scale && left->scale == right->scale && left->first <= right->last && right->first <= left->last;
}
