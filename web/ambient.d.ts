/** The service worker's list of files, put in by tools/site.mjs. */
declare const UNBAKE_PRECACHE: { version: string; files: Record<string, string>; data: Record<string, string> };
