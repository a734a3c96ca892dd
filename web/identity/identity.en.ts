import type zh from './identity.zh-CN';

const en: typeof zh = {
  title: 'Sign in',
  account: 'Account',
  password: 'Password',
  submit: 'Sign in',
  expired: 'Your session has ended. Sign in to return to where you were; what you typed is kept.',
  accountMissing: 'Enter your account',
  passwordMissing: 'Enter your password',
  wrong: 'Account or password is not right. Please try again.',
  tooMany: 'Too many attempts. Please try again in {n} seconds.',
  unreachable: 'The server cannot be reached. Check your network and try again.',
  demoTitle: 'Demo accounts',
  demoHint: 'Pick a post to sign in and see what each post may see.',
};

export default en;
