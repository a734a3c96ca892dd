import { expect, it } from 'vitest';
import { readableTable } from '../../../../web/clients/import/error-file';

const exported = [
  '\uFEFFline,reason,custom1,_cursor',
  '3,"A type is missing, fill it in.",,WzJd',
  '4,,"two\r\n#lines, ""quoted""",WzNd',
  '#{"complete":true,"rows":2,"variables":{"states":["REFUSED"]}}',
  '',
].join('\r\n');

it('the file of errors has columns by their titles, and nothing that is for programs', () => {
  expect(readableTable(exported, { line: 'Line', reason: 'Problem', custom1: 'Floor "area"' })).toBe(
    [
      '\uFEFF"Line","Problem","Floor ""area"""',
      '3,"A type is missing, fill it in.",',
      '4,,"two\r\n#lines, ""quoted"""',
      '',
    ].join('\r\n'),
  );
});

it('a file without a row in it is its titles alone', () => {
  expect(readableTable('\uFEFFline,_cursor\r\n#{"complete":true}\r\n', { line: '行号' })).toBe('\uFEFF"行号"\r\n');
});
