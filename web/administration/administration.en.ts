import type zh from './administration.zh-CN';

const en: typeof zh = {
  audit: 'Audit trail',
  hint: 'No line can be changed or removed. What a line says of clients is shown to posts that see every client.',
  nobody: 'The system, or nobody signed in',
  byToken: '(by API token)',
  withheld: 'About a client; not shown to you',
  was: 'was: {text}',
  became: 'became: {text}',
  filter: { actor: 'Name, number or account', action: 'Action, such as complaint.', subject: 'Kind, such as Staff' },
  column: { at: 'Time', actor: 'Who', action: 'Action', subject: 'What', changes: 'Changes' },
  action: {
    session_begin: 'Signed in',
    session_end: 'Signed out',
    session_refuse: 'Sign-in refused',
    token_create: 'Token made',
    token_revoke: 'Token revoked',
    token_refuse: 'Token refused',
    export_begin: 'Export begun',
    export_end: 'Export ended',
    complaint_file: 'Complaint filed',
    client_read: 'Confidential data read',
  },
  subject: {
    Account: 'Account',
    ApiToken: 'API token',
    Staff: 'Staff',
    Client: 'Client',
    Complaint: 'Complaint',
    Return: 'Return',
    Export: 'Export',
    RegulationDraft: 'Draft of a regulation',
  },
};

export default en;
