// The word that is hidden and the word that is shown, the same in every file.
export const CANARY = 'Zaunkoenig'
export const SEEN = 'Amsel'
