import type { DatabaseConnection } from 'kysely';

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
}

function isDatabaseConnection(connection: unknown): connection is DatabaseConnection {
  return typeof connection === 'object' && connection !== null && 'executeQuery' in connection;
}
