/** What the extension uses of the browsers' API for extensions; both know it by this name. */
interface Tab {
  id?: number;
  index: number;
}

/**
 * `open`: the reader in a tab, with this fragment, 'page' for the sender's page. `part`: that part of the page that the
 * reader lies over, or of the tab `of`. `close`: the reader over the page.
 */
interface Message {
  open?: string;
  part?: number;
  of?: number;
  close?: boolean;
}

/** A part of the page as JSON (gather.js), and whether it is the last one; null where the page is gone. */
type Answer = { text: string; last: boolean } | null;

type Listener = (message: Message, sender: { tab?: Tab }, answer: (answer: Answer) => void) => true | undefined;

declare const chrome: {
  action: { onClicked: { addListener(listener: (tab: Tab) => void): void } };
  runtime: {
    getURL(path: string): string;
    sendMessage(message: Message): Promise<Answer>;
    onMessage: { addListener(listener: Listener): void };
  };
  scripting: {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<{ error?: unknown }[]>;
  };
  tabs: {
    create(properties: { url: string; index?: number; openerTabId?: number }): Promise<Tab>;
    sendMessage(tabId: number, message: Message, options: { frameId: number }): Promise<Answer>;
  };
};
