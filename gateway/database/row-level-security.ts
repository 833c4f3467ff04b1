import type { PolicyDef } from '@mikro-orm/core';

/**
 * The one policy of every tenant table: a transaction sees and writes the rows of the tenant it was opened for, and
 * none at all where no tenant was set. FORCEd, so that the tables' owner is bound as well.
 */
export const tenantOwned: { rowLevelSecurity: 'force'; policies: PolicyDef[] } = {
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'own_tenant_only',
      using: `tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid`,
      check: `tenant_id = nullif(current_setting('parley.tenant', true), '')::uuid`,
    },
  ],
};

/** The role every query of the application runs under. It owns nothing and cannot bypass row-level security. */
export const applicationRole = 'parley_application';
