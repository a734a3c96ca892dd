import type zh from './export.zh-CN';

const en: typeof zh = {
  label: 'Export',
  xlsx: 'Excel workbook',
  csv: 'CSV (opens in Excel)',
  ndjson: 'NDJSON (a row a line, for programs)',
  yes: 'Yes',
  no: 'No',
  condition: '{label}: {value}',
  and: '; ',
  listed: ', ',
  andMore: '{names} and {n} more',
  everything: 'All',
  search: 'Search words',
  chosen: 'Chosen one by one',
  busy: 'Exporting {n} KB',
  done: '1 row exported; the last line of the file has the control totals. | {n} rows exported; the last line of the file has the control totals.',
  cutOff:
    'The export was cut off, and half a file is not kept. Try again; for very long lists use a token, which can go on where it stopped.',
};

export default en;
