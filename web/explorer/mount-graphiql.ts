import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql-theme.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { exampleQueries, type ExampleName } from './example-queries';

export interface MountedGraphiql {
  setDark(isDark: boolean): void;
  unmount(): void;
}

const fetcher: GraphiQLProps['fetcher'] = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kehu-csrf': '1',
      'x-kehu-locale': document.documentElement.lang,
      'apollo-require-preflight': '1',
      ...(options?.headers as Record<string, string> | undefined),
    },
    body: JSON.stringify(request),
  });
  return response.json();
};

interface MountOptions {
  isDark: boolean;
  /** the query that stands in the editor at first */
  example: ExampleName;
}

/** Puts GraphiQL, a React program, into an element of ours. */
export function mountGraphiql(host: HTMLElement, { isDark, example }: MountOptions): MountedGraphiql {
  const root = createRoot(host);

  function render(dark: boolean): void {
    root.render(
      createElement(GraphiQL, {
        fetcher,
        defaultQuery: exampleQueries[example],
        forcedTheme: dark ? 'dark' : 'light',
        showPersistHeadersSettings: false,
      }),
    );
  }

  render(isDark);
  const observer = new MutationObserver(() => mendTabs(host));
  observer.observe(host, { subtree: true, childList: true, attributeFilter: ['aria-selected', 'role'] });
  return {
    setDark: render,
    unmount() {
      observer.disconnect();
      root.unmount();
    },
  };
}

/**
 * GraphiQL puts two buttons inside an element with the role of a tab, where assistive technology cannot reach them.
 * A plain list of buttons says the same and works.
 */
function mendTabs(host: HTMLElement): void {
  host.querySelector('.graphiql-tabs[role="tablist"]')?.setAttribute('role', 'list');
  for (const tab of host.querySelectorAll('.graphiql-tab')) {
    const isActive = tab.getAttribute('aria-selected');
    if (tab.getAttribute('role') !== 'listitem') tab.setAttribute('role', 'listitem');
    if (!tab.hasAttribute('aria-selected')) continue;
    tab.removeAttribute('aria-selected');
    tab.querySelector('button')?.setAttribute('aria-current', isActive === 'true' ? 'true' : 'false');
  }
}
