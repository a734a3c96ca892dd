import type zh from './audit-told.zh-CN';

const en: typeof zh = {
  was: 'was: {text}',
  became: 'became: {text}',
  asKept: 'Values as they are kept',
  yes: 'Yes',
  no: 'No',
  listed: ', ',
  parted: '; ',
};

export default en;
