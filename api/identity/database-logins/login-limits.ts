/** What a database login may use. Time limits a session can lift for itself; the guard holds them all the same. */
export interface LoginLimits {
  /** Of one statement, as of one operation of the graph. */
  readonly statementSeconds: number;
}

/** Connections of one login at a time. */
export const CONNECTIONS = 2;
/** A pause within a transaction keeps what it has read from being tidied. */
export const PAUSE_SECONDS = 60;
export const TRANSACTION_SECONDS = 900;
export const LOCK_SECONDS = 5;
/** Only a superuser may raise it. */
export const TEMP_FILES = '1GB';

/** What a session begins with. Names are PostgreSQL's. */
export function sessionSettings({ statementSeconds }: LoginLimits): Readonly<Record<string, string>> {
  return {
    default_transaction_read_only: 'on',
    search_path: 'analysis',
    TimeZone: 'Asia/Shanghai',
    statement_timeout: `${statementSeconds}s`,
    lock_timeout: `${LOCK_SECONDS}s`,
    idle_in_transaction_session_timeout: `${PAUSE_SECONDS}s`,
    temp_file_limit: TEMP_FILES,
  };
}
