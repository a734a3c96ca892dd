export default {
  title: '登录',
  account: '账号',
  password: '密码',
  submit: '登录',
  expired: '登录已过期，请重新登录；登录后回到刚才的页面，填写的内容还在。',
  accountMissing: '请输入账号',
  passwordMissing: '请输入密码',
  wrong: '账号或密码不正确，请重新输入。',
  tooMany: '尝试次数过多，请在 {n} 秒后再试。',
  unreachable: '连不上服务器，请检查网络后重试。',
  demoTitle: '演示账号',
  demoHint: '点选一个岗位直接登录，看看不同岗位各能看到什么。',
};
