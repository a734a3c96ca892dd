/** The clients that somebody is in contact with beside their account manager. */
export default {
  contactDuties: {
    list: '我对接的客户',
    intro:
      '除客户经理外由您、或由您代理的缺勤同事对接的客户（KA-13）。即使不在您的名下，也可在此查看联系人并记录您的联络。',
    onBehalfOf: '代 {name} 对接',
    dueForAbsent: '{day} 前须有联络记录',
    missingForAbsent: '{day} 前应有联络记录，已逾期',
    contactedOnForAbsent: '最近一次联络：{day}',
    neverContactedForAbsent: '还没有联络记录',
    total: '共 {n} 位',
    empty: '您目前没有对接其他客户经理名下的客户。',
    accountManager: '客户经理 {name}',
    since: '{day} 起对接',
    contactedOn: '您最近一次联络：{day}',
    neverContacted: '还没有您的联络记录',
    due: '{day} 前须有您的联络记录',
    missing: '{day} 前应有您的联络记录，已逾期',
    people: '联系人',
    noPeople: '还没有登记联系人。',
    peopleHint: '查看联系人会留下记录（SD-10）。',
    showPeople: '查看联系人',
    hidePeople: '收起',
  },
};
