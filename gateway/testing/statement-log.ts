import type { DatabaseConnection } from 'kysely';
import type { StatementRunner } from '../database/statement.ts';

const control = /^(begin|commit|rollback|start transaction|savepoint|release|select set_config)/i;

/** What was asked of a database, transaction control aside. */
export class StatementLog {
  readonly statements: string[] = [];

  /** For the ORM's `onCreateConnection`: every statement of the connection is noted from here on. */
  readonly listen = async (connection: unknown): Promise<void> => {
    if (!isDatabaseConnection(connection)) throw new TypeError('Not a connection of Kysely');
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = (query, ...others) => {
      if (!control.test(query.sql)) this.statements.push(query.sql);
      return execute(query, ...others);
    };
  };

  /** The same for statements that do not go through the ORM. */
  noting(runner: StatementRunner): StatementRunner {
    return {
      run: (tenantId, statement, values) => {
        this.statements.push(statement.text);
        return runner.run(tenantId, statement, values);
      },
    };
  }
}

function isDatabaseConnection(connection: unknown): connection is DatabaseConnection {
  return typeof connection === 'object' && connection !== null && 'executeQuery' in connection;
}
