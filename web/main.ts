import { DefaultApolloClient } from '@vue/apollo-composable';
import { createPinia } from 'pinia';
import { createApp, watch } from 'vue';
import App from './App.vue';
import { useSession } from './identity/session.store';
import { createAppRouter } from './router';
import { createGraphClient } from './shared/graph/client';
import { sessionEnded, whenSessionEnds } from './shared/graph/ended-session';
import { currentLocale, i18n, rememberedLocale, setLocale } from './shared/i18n/i18n';
import { useFault } from './shared/shell/fault.store';
import './shared/theme/tokens.css';
import './shared/theme/base.css';
import './shared/theme/element.css';
import './shared/theme/print.css';

const app = createApp(App);
app.use(createPinia());
app.use(i18n);

const session = useSession();
const router = createAppRouter();
const graph = createGraphClient({
  locale: currentLocale,
  onSignedOut: sessionEnded,
});
whenSessionEnds(() => {
  session.expire();
  const { name, fullPath } = router.currentRoute.value;
  if (name !== 'signIn') void router.replace({ name: 'signIn', query: { return: fullPath } });
});
session.connect(graph);

// Names and texts of the server come in the language of the request.
watch(i18n.global.locale, () => void graph.reFetchObservableQueries().catch(() => undefined));

app.provide(DefaultApolloClient, graph);
app.use(router);
app.config.errorHandler = (error) => useFault().report(error);

if (rememberedLocale() !== currentLocale()) await setLocale(rememberedLocale()).catch(() => undefined);
app.mount('#app');
