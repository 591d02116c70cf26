// Where the project's files are, from the source tree and from the built program alike.
export const root = new URL('../', import.meta.url)
