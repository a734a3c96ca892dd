import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql-theme.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { ExportQuestion } from '../shared/export/fetch-export';
import { askGraph } from './ask-graph';
import { exampleQueries, type ExampleName } from './example-queries';

export interface MountedGraphiql {
  /** opens a query in a tab of its own, or the tab where it stands already */
  open(query: string, variables: string | null): void;
  setDark(isDark: boolean): void;
  unmount(): void;
}

interface MountOptions {
  isDark: boolean;
  /** the query that stands in the editor at first */
  example: ExampleName;
  /** told what stands in the editor, at first and whenever it changes */
  onEdit: (question: ExportQuestion) => void;
}

/** Puts GraphiQL, a React program, into an element of ours. */
export function mountGraphiql(host: HTMLElement, { isDark, example, onEdit }: MountOptions): MountedGraphiql {
  const root = createRoot(host);

  let isNowDark = isDark;
  let opened: { query: string; variables: string } | undefined;
  let mountings = 0;

  function render(): void {
    root.render(
      createElement(GraphiQL, {
        // What it opens with is read when it is mounted, so opening a query mounts it anew; tabs are kept.
        key: mountings,
        ...(opened && { initialQuery: opened.query, initialVariables: opened.variables }),
        fetcher: (request, options) => askGraph(request, options?.headers as Record<string, string> | undefined),
        defaultQuery: exampleQueries[example],
        forcedTheme: isNowDark ? 'dark' : 'light',
        showPersistHeadersSettings: false,
        onTabChange: ({ tabs, activeTabIndex }) => onEdit(questionOf(tabs[activeTabIndex])),
      }),
    );
  }

  render();
  const stored = storedTab();
  onEdit(stored?.query ? questionOf(stored) : { query: exampleQueries[example] });
  const observer = new MutationObserver(() => mendTabs(host));
  observer.observe(host, { subtree: true, childList: true, attributeFilter: ['aria-selected', 'role'] });
  return {
    setDark(dark) {
      isNowDark = dark;
      render();
    },
    open(query, variables) {
      opened = { query, variables: variables ?? '' };
      mountings += 1;
      render();
      onEdit(questionOf(opened));
    },
    unmount() {
      observer.disconnect();
      root.unmount();
    },
  };
}

interface Tab {
  query: string | null;
  variables?: string | null;
  operationName?: string | null;
}

function questionOf(tab: Tab | undefined): ExportQuestion {
  return { query: tab?.query ?? '', variables: variablesOf(tab?.variables), operationName: tab?.operationName };
}

/** What is being typed is not always JSON; then it is as if there were no variables. */
function variablesOf(text: string | null | undefined): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return typeof read === 'object' && !Array.isArray(read) ? (read as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** The tab that was open last time, which GraphiQL opens again. */
function storedTab(): Tab | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '') as {
      tabs: Tab[];
      activeTabIndex: number;
    };
    return stored.tabs[stored.activeTabIndex];
  } catch {
    return undefined;
  }
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
