// A company's website as it can be followed: written without https, it is meant so.
export const addressOfSite = (website: string): string =>
  /^https?:\/\//i.test(website) ? website : `https://${website}`;
