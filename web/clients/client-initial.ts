// Most company names start with their city, which would give half of a portfolio the same sign.
const cityPrefix =
  /^(北京|上海|天津|重庆|杭州|苏州|宁波|无锡|合肥|南京|广州|深圳|厦门|东莞|佛山|石家庄|太原|武汉|长沙|郑州|南昌|成都|昆明|贵阳|西安|兰州|乌鲁木齐|沈阳|大连|长春|哈尔滨|青岛|济南|福州)(市)?/;

/** The sign that stands for a client: the first character of its own name, without the city. */
export function initialOf(name: string): string {
  const own = name.trim().replace(cityPrefix, '');
  return ([...own][0] ?? [...name.trim()][0] ?? '·').toUpperCase();
}
