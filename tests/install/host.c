/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A host program that knows the installed library alone. */
#include <filiere.h>
#include <math.h>
#include <stdio.h>

int main(void)
{
  fil_network network = {0};
  fil_view view = {0};
  fil_error error = {0};
  fil_status status = FIL_OK;
  FIL_TRY(fil_network_init(&network, &error));
  FIL_TRY(fil_network_add_node(&network, "farm", "Farm", "enterprise", "Growing", &error));
  FIL_TRY(fil_network_add_node(&network, "mill", "Mill", "enterprise", "Milling", &error));
  FIL_TRY(fil_network_add_edge(&network, 0, 1, "trade", NAN, &error));
  FIL_TRY(fil_view_build(&view, &network, /*reading=*/NULL, &error));
  printf("%zu actors, %zu tie\n", view.node_count, view.edge_count);
done:
  if (status != FIL_OK)
    fprintf(stderr, "%s\n", error.message);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
  return status != FIL_OK;
}
