import { useApolloClient } from '@vue/apollo-composable';
import { ElMessage } from 'element-plus/es/components/message/index.mjs';
import 'element-plus/es/components/message/style/css';
import { type Ref, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { InboxCountsDocument, ReadMarketNoteDocument } from '../gql/graphql';
import { useChange } from '../shared/graph/useChange';
import { useRefusalToast } from '../shared/graph/useRefusalToast';

/** Confirms that a note was read, once for each time it is asked; `done` is called when it is on record. */
export function useReadMarketNote(done: () => void): { busy: Ref<string>; confirm(id: string): Promise<void> } {
  const { t } = useI18n();
  const tellRefusal = useRefusalToast();
  const { client: graph } = useApolloClient();
  const read = useChange(ReadMarketNoteDocument, (data) => data.readMarketNote);
  const busy = ref('');

  async function confirm(id: string): Promise<void> {
    if (busy.value) return;
    busy.value = id;
    const outcome = await read({ id });
    busy.value = '';
    if (outcome.kind !== 'done') {
      tellRefusal(outcome);
      return;
    }
    ElMessage.success(t('marketNotes.readDone'));
    void graph.refetchQueries({ include: [InboxCountsDocument] });
    done();
  }

  return { busy, confirm };
}
