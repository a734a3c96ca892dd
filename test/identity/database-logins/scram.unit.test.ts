import { expect, it } from 'vitest';
import { scramVerifier } from '../../../api/identity/database-logins/scram';

it('keeps of a password what RFC 7677 keeps of its example', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});

it('keeps nothing twice alike', () => {
  expect(scramVerifier('pencil')).not.toBe(scramVerifier('pencil'));
});
