import { useApolloClient } from '@vue/apollo-composable';
import { ElMessageBox } from 'element-plus/es/components/message-box/index.mjs';
import 'element-plus/es/components/message-box/style/css';
import { ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { SimilarClientsDocument } from '../../gql/graphql';
import { isSameName } from './same-name';

interface Namesakes {
  isAsking: Ref<boolean>;
  /** whether a client of this name is to be created; asks when one of the same name is on record */
  isMeant(name: string): Promise<boolean>;
}

/** The second question before a client is created whose name another one has. What only looks alike is a hint, and no question. */
export function useNamesakes(): Namesakes {
  const { t } = useI18n();
  const { client: graph } = useApolloClient();
  const isAsking = ref(false);
  const passed = ref<string>();

  /** Asked for anew: the hint may still wait for what was typed last. Without an answer nobody is held up. */
  async function numbersOf(name: string): Promise<string[]> {
    try {
      const { data } = await graph.query({
        query: SimilarClientsDocument,
        variables: { name },
        fetchPolicy: 'no-cache',
      });
      return data.similarClients.clients
        .filter((each) => isSameName(each.name ?? '', name))
        .map((each) => each.number ?? '–');
    } catch {
      return [];
    }
  }

  /** Its default is to go back, so that an Enter too many creates nothing. */
  async function confirmed(name: string, numbers: readonly string[]): Promise<boolean> {
    const asked = ElMessageBox.confirm(
      t('clientForms.namesake.text', { name, number: numbers.join(t('clientForms.namesake.and')) }),
      {
        title: t('clientForms.namesake.title'),
        confirmButtonText: t('action.cancel'),
        cancelButtonText: t('clientForms.namesake.create'),
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
    async isMeant(typed) {
      const name = typed.trim();
      if (isAsking.value) return false;
      // Sent again, the one on record may be the very client whose answer never came.
      if (passed.value === name) return true;
      isAsking.value = true;
      const numbers = await numbersOf(name);
      const isMeant = numbers.length === 0 || (await confirmed(name, numbers));
      isAsking.value = false;
      if (isMeant) passed.value = name;
      return isMeant;
    },
  };
}
