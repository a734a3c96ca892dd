import { useApolloClient } from '@vue/apollo-composable';
import { ElMessageBox } from 'element-plus/es/components/message-box/index.mjs';
import 'element-plus/es/components/message-box/style/css';
import { ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { NamesakesDocument } from '../../gql/graphql';

interface Namesakes {
  isAsking: Ref<boolean>;
  /**
   * whether one of this name is to be put on record; asks when a client or an open prospect has the very name
   * @param exceptId the prospect that becomes it
   */
  isMeant(name: string, exceptId?: string): Promise<boolean>;
}

/**
 * The second question before a client or a prospect is put on record whose name another one has. What only looks alike is
 * a hint, and no question. Of a client out of sight nothing is told but that there is one.
 * @param way what the button says that puts it on record all the same
 */
export function useNamesakes(way: 'create' | 'open' | 'recognise'): Namesakes {
  const { t } = useI18n();
  const { client: graph } = useApolloClient();
  const isAsking = ref(false);
  const passed = ref<string>();

  /** Asked for anew: the hint may still wait for what was typed last. Without an answer nobody is held up. */
  async function recordsOf(name: string, exceptId: string | undefined): Promise<string[]> {
    try {
      const variables = { name, exceptId: exceptId ?? null };
      const { data } = await graph.query({ query: NamesakesDocument, variables, fetchPolicy: 'no-cache' });
      const { similarClients: ofClients, similarProspects: ofProspects } = data;
      const clients = ofClients.clients.filter(({ id }) => ofClients.namesakeIds.includes(id));
      const prospects = ofProspects.prospects.filter(({ id }) => ofProspects.namesakeIds.includes(id));
      return [
        ...clients.map(({ number }) => t('clientForms.namesake.client', { number: number ?? '–' })),
        ...(ofClients.namesakeElsewhere ? [t('clientForms.namesake.elsewhere')] : []),
        ...prospects.map(({ owner }) => t('clientForms.namesake.prospect', { owner: owner?.name ?? '–' })),
      ];
    } catch {
      return [];
    }
  }

  /** Its default is to go back, so that an Enter too many creates nothing. */
  async function confirmed(name: string, records: readonly string[]): Promise<boolean> {
    const asked = ElMessageBox.confirm(
      t('clientForms.namesake.text', { name, records: records.join(t('clientForms.namesake.and')) }),
      {
        title: t('clientForms.namesake.title'),
        confirmButtonText: t('action.cancel'),
        cancelButtonText: t(`clientForms.namesake.${way}`),
        distinguishCancelAndClose: true,
        type: 'warning',
      },
    );
    return asked.then(
      () => false,
      (way: unknown) => way === 'cancel',
    );
  }

  return {
    isAsking,
    async isMeant(typed, exceptId) {
      const name = typed.trim();
      if (isAsking.value) return false;
      // Sent again, the one on record may be the very client whose answer never came.
      if (passed.value === name) return true;
      isAsking.value = true;
      const records = await recordsOf(name, exceptId);
      const isMeant = records.length === 0 || (await confirmed(name, records));
      isAsking.value = false;
      if (isMeant) passed.value = name;
      return isMeant;
    },
  };
}
