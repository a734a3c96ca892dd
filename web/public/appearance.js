// Runs before the first paint so that a dark page never flashes white. A file of its own: the CSP refuses inline scripts.
(function () {
  const root = document.documentElement;
  try {
    const mode = localStorage.getItem('kehu.appearance');
    const dark = mode ? mode === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.classList.toggle('dark', dark);
    root.lang = localStorage.getItem('kehu.locale') || 'zh-CN';
  } catch {
    // Storage may be refused; the light, Chinese page is a fine start.
  }
})();
