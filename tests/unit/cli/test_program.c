/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Exit codes of the program, and the help that all commands share. */
#include "cli/command.h"
#include "cli/program.h"
#include "tests/support/testing.h"

#include <string.h>

static void test_exit_codes(void **state)
{
  (void)state;
  assert_int_equal(fil_program_run(2, (const char *[]){"filiere", "version", NULL}), 0);
  assert_int_equal(fil_program_run(3, (const char *[]){"filiere", "check", "/nowhere.csv", NULL}), 1);
  assert_int_equal(fil_program_run(2, (const char *[]){"filiere", "chek", NULL}), 2);
  assert_int_equal(fil_program_run(1, (const char *[]){"filiere", NULL}), 2);
}

/* Help, usage and examples name the command and its options as they are. */
static void test_every_command_is_described(void **state)
{
  (void)state;
  for (size_t k = 0; k < fil_command_count(); k++) {
    const fil_command *command = fil_command_at(k), *found = NULL;
    assert_int_equal(fil_command_find(command->name, &found, NULL), FIL_OK);
    assert_ptr_equal(found, command);
    assert_true(strlen(command->summary) > 0);
    assert_memory_equal(command->example, "filiere ", 8);
    assert_memory_equal(command->example + 8, command->name, strlen(command->name));
    assert_true(command->least <= command->most);
    assert_int_equal(fil_program_run(3, (const char *[]){"filiere", command->name, "--help", NULL}), 0);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_exit_codes),
      cmocka_unit_test(test_every_command_is_described),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
