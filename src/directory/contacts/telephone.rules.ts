/** What a telephone number looks like: digits as people write them, with a country code, an extension or words such as vx. */
export const TELEPHONE = /^[+(]?\d[\d\s()/+-]{3,}[\p{Letter}\d\s.,:-]*$/u;
