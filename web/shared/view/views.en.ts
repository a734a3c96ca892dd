import type zh from './views.zh-CN';

const en: typeof zh = {
  label: 'Views',
  mine: 'My views',
  shared: 'Shared with me',
  none: 'No view has been saved yet.',
  save: 'Save this view',
  change: 'Change view',
  submit: 'Save',
  saved: 'View saved',
  name: 'Name',
  nameHint: 'For example: overdue quality complaints of this month',
  replace: 'Use the filters on screen now',
  carries: 'A view keeps filters and order only. Whoever opens it sees what their own rights show.',
  moving: 'The period is kept as “{period}” and moves along.',
  post: 'Post',
  default: 'Open the page with “{name}”',
  isDefault: 'The page opens with it; click again to undo',
  edit: 'Change “{name}”',
  delete: 'Delete “{name}”',
  sure: 'Really delete “{name}”',
  sureShort: 'Delete',
  leftBehind: '{name} (has left)',
  takeOver: 'Take over',
  takeOverNamed: 'Take over “{name}”: its owner has left',
  audience: { label: 'Share with', NOBODY: 'Nobody', TEAM: 'My team', UNIT: 'My unit', POST: 'A post' },
};

export default en;
