// The invented people that a demo offers, as the server writes them into the page; nothing where this is no demo.
export interface Offer {
  password: string;
  people: readonly { email: string; name: string; role: { sv: string; en: string } }[];
}

export function offerOfThePage(): Offer | undefined {
  const text = document.getElementById('offer')?.textContent ?? 'null';
  return (JSON.parse(text) as Offer | null) ?? undefined;
}
