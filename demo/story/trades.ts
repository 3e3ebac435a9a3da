// What the invented companies make, with the SNI code (2007) of each trade.

export interface Trade {
  sni: string;
  makes: string;
  /** Who buys it. */
  supplies: string;
}

export const trades = {
  gjuteri: { sni: '24.510', makes: 'Gjutgods i järn, i korta serier.', supplies: 'tunga fordon' },
  lättmetall: { sni: '24.530', makes: 'Gjutna detaljer i aluminium.', supplies: 'fordon' },
  stål: { sni: '25.110', makes: 'Stålstommar och balkonger.', supplies: 'bygg' },
  smide: { sni: '25.500', makes: 'Smidda och pressade detaljer.', supplies: 'tunga fordon' },
  yta: { sni: '25.610', makes: 'Pulverlackering och förzinkning åt andra.', supplies: 'verkstadsindustri' },
  mek: { sni: '25.620', makes: 'Svarvade och frästa detaljer på legouppdrag.', supplies: 'fordon' },
  verktyg: { sni: '25.730', makes: 'Formverktyg och fixturer.', supplies: 'plastindustri' },
  tråd: { sni: '25.930', makes: 'Fjädrar och bockad tråd.', supplies: 'möbler' },
  skruv: { sni: '25.940', makes: 'Skruv och kallstukade fästelement.', supplies: 'fordon' },
  plåt: { sni: '25.990', makes: 'Skåp, lådor och tunnplåtsdetaljer.', supplies: 'handel' },
  gummi: { sni: '22.190', makes: 'Packningar och gummidetaljer.', supplies: 'maskiner' },
  plast: { sni: '22.290', makes: 'Formsprutade plastdetaljer.', supplies: 'medicinteknik' },
  förpackning: { sni: '22.220', makes: 'Plastförpackningar för livsmedel.', supplies: 'livsmedel' },
  såg: { sni: '16.100', makes: 'Sågat och hyvlat virke.', supplies: 'bygg' },
  hus: { sni: '16.231', makes: 'Väggblock till trähus.', supplies: 'bygg' },
  pall: { sni: '16.240', makes: 'Pallar och transportlådor.', supplies: 'logistik' },
  glas: { sni: '23.120', makes: 'Härdat och laminerat glas.', supplies: 'inredning' },
  betong: { sni: '23.610', makes: 'Trappor och väggelement av betong.', supplies: 'bygg' },
  sten: { sni: '23.700', makes: 'Bänkskivor och golv av sten.', supplies: 'inredning' },
  elektronik: { sni: '26.120', makes: 'Monterade kretskort.', supplies: 'industrielektronik' },
  mätning: { sni: '26.510', makes: 'Givare och mätinstrument.', supplies: 'processindustri' },
  kablage: { sni: '27.320', makes: 'Kablage till maskiner och fordon.', supplies: 'tunga fordon' },
  belysning: { sni: '27.400', makes: 'Armaturer för industri och gata.', supplies: 'kommuner' },
  hydraulik: { sni: '28.120', makes: 'Hydraulcylindrar och ventilblock.', supplies: 'skogsmaskiner' },
  lyft: { sni: '28.220', makes: 'Lyftbord och traverser.', supplies: 'verkstadsindustri' },
  jordbruk: { sni: '28.300', makes: 'Redskap till jordbruksmaskiner.', supplies: 'lantbruk' },
  livsmedelsmaskin: { sni: '28.930', makes: 'Maskiner för bagerier och mejerier.', supplies: 'livsmedel' },
  fordon: { sni: '29.320', makes: 'Fästen och chassidelar till lastbilar.', supplies: 'tunga fordon' },
  kök: { sni: '31.020', makes: 'Luckor och stommar till kök.', supplies: 'handel' },
  möbel: { sni: '31.090', makes: 'Stolar och bord i massivt trä.', supplies: 'offentlig miljö' },
  service: { sni: '33.120', makes: 'Reparerar och bygger om maskiner.', supplies: 'verkstadsindustri' },
  montage: { sni: '33.200', makes: 'Installerar maskiner hos kunden.', supplies: 'verkstadsindustri' },
} as const satisfies Record<string, Trade>;

export type TradeName = keyof typeof trades;
