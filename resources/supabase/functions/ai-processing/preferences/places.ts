// Names that the rules know without being told that they are places. What is missing is still found behind "trip to", "visit"
// and the like.

const names = `
Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados,
Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Brunei, Bulgaria, Cambodia, Cameroon, Canada,
Cape Verde, Chile, Colombia, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Denmark, Dominican Republic, Ecuador, Egypt,
El Salvador, England, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Germany, Ghana, Greece, Grenada,
Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast,
Jamaica, Japan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Libya, Liechtenstein, Lithuania,
Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Malta, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco,
Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Nigeria, North Macedonia, Northern Ireland, Norway, Oman,
Pakistan, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Samoa,
San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Singapore, Slovakia, Slovenia, South Africa, South Korea, Spain,
Sri Lanka, Sudan, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Tonga, Trinidad, Tunisia, Uganda, Ukraine,
United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Vanuatu, Vatican, Venezuela, Vietnam, Wales, Yemen, Zambia,
Zimbabwe, Africa, Asia, Europe, South America, Central America, North America, Southeast Asia, Scandinavia, Caribbean, Balkans,
Middle East, Oceania, Antarctica, Polynesia,
Aarhus, Aberdeen, Abu Dhabi, Accra, Acapulco, Adelaide, Agra, Amalfi, Amalfi Coast, Amman, Amsterdam, Anchorage, Ankara, Antalya,
Antwerp, Arequipa, Asheville, Athens, Atlanta, Auckland, Avignon, Baku, Baltimore, Bangkok, Barcelona, Bari, Basel, Beijing, Beirut,
Belfast, Belgrade, Bergamo, Bergen, Berlin, Bern, Bilbao, Birmingham, Bogotá, Bologna, Boston, Bratislava, Bremen, Brighton,
Brisbane, Bristol, Bruges, Brussels, Bucharest, Budapest, Buenos Aires, Busan, Cádiz, Cairns, Cairo, Calgary, Cambridge, Canberra,
Cancún, Cannes, Cape Town, Cappadocia, Capri, Cardiff, Cartagena, Casablanca, Catania, Chengdu, Chiang Mai, Chicago, Christchurch,
Cologne, Colombo, Copenhagen, Corfu, Corsica, Crete, Cusco, Córdoba, Dakar, Da Nang, Darwin, Delhi, Denver, Detroit, Doha, Dresden,
Dubai, Dublin, Dubrovnik, Durban, Düsseldorf, Edinburgh, Essaouira, Faro, Fez, Florence, Frankfurt, Fukuoka, Funchal, Galway, Gdańsk,
Geneva, Genoa, Ghent, Glasgow, Gothenburg, Granada, Graz, Guadalajara, Halifax, Hallstatt, Hamburg, Hanoi, Havana, Helsinki,
Hiroshima, Ho Chi Minh City, Hoi An, Hong Kong, Honolulu, Houston, Hvar, Ibiza, Innsbruck, Interlaken, Istanbul, Izmir, Jaipur,
Jakarta, Jerusalem, Johannesburg, Kathmandu, Kiev, Kigali, Kingston, Kotor, Kraków, Kuala Lumpur, Kyiv, Kyoto, La Paz, Lagos,
Las Vegas, Lausanne, Leipzig, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Lucerne, Luang Prabang, Lviv, Lyon, Macau,
Madrid, Malaga, Mallorca, Manchester, Manila, Marrakesh, Marseille, Medellín, Melbourne, Memphis, Mexico City, Miami, Milan,
Minneapolis, Montevideo, Montpellier, Montreal, Moscow, Mumbai, Munich, Mykonos, Nairobi, Naples, Nara, Nashville, New Delhi,
New Orleans, New York, Nuremberg, Orlando, Oaxaca, Odessa, Osaka, Oslo, Ottawa, Oxford, Paris, Palermo, Palma, Panama City, Penang, Perth, Petra,
Philadelphia, Phnom Penh, Phuket, Pisa, Plovdiv, Porto, Portland, Prague, Quebec, Quito, Ravenna, Reykjavik, Rhodes, Riga,
Rio de Janeiro, Rome, Rotterdam, Salvador, Salzburg, San Diego, San Francisco, San Sebastián, Santiago, Santorini, Sapporo, Sarajevo,
Seattle, Seoul, Seville, Shanghai, Shenzhen, Siem Reap, Siena, Sintra, Skopje, Sorrento, St Petersburg, Stavanger, Stockholm,
Strasbourg, Stuttgart, Sydney, São Paulo, Taipei, Tallinn, Tangier, Tashkent, Tbilisi, Tel Aviv, Tenerife, Thessaloniki, Tirana,
Tokyo, Toledo, Toronto, Toulouse, Trieste, Trondheim, Tromsø, Turin, Ubud, Ushuaia, Utrecht, Valencia, Valletta, Vancouver, Venice,
Verona, Vienna, Vientiane, Vilnius, Warsaw, Washington, Wellington, Wrocław, Yerevan, York, Zadar, Zagreb, Zanzibar, Zermatt,
Zurich, Aix-en-Provence, Algarve, Andalusia, Azores, Bali, Bavaria, Big Sur, Brittany, California, Canary Islands, Catalonia,
Cinque Terre, Cornwall, Côte d'Azur, Cyclades, Dalmatia, Devon, Dolomites, Easter Island, Faroe Islands, Florida, French Riviera,
Fuerteventura, Galápagos, Galicia, Goa, Gran Canaria, Grand Canyon, Great Barrier Reef, Hawaii, Highlands, Himalayas, Hokkaido,
Isle of Skye, Java, Kerala, Kruger, La Palma, Lake Como, Lake District, Lake Garda, Lanzarote, Lapland, Lofoten, Lombok, Loire,
Machu Picchu, Madeira, Maui, Menorca, Normandy, Okinawa, Oregon, Patagonia, Provence, Puglia, Rajasthan, Rhine, Rocky Mountains,
Sahara, Sardinia, Serengeti, Siberia, Sicily, Svalbard, Tahiti, Tasmania, Texas, Tibet, Transylvania, Tulum, Tuscany, Tyrol, Umbria,
Uluru, Yellowstone, Yosemite, Yucatán, Alaska, Alps, Bora Bora, Black Forest, Puerto Rico, Goreme, Ireland, Vermont, Utah, Arizona,
Colorado, Montana, Nova Scotia, British Columbia, Harz, Pyrenees, Basque Country, Mont Blanc, Krabi, Koh Samui, Halong Bay, Sapa`;

// Words and first names as well: only with a capital, and where what is around them says that a place is meant.
const ambiguous = `
Nice, Bath, Reading, Turkey, China, Cork, Jordan, Georgia, Victoria, Charlotte, Austin, Sofia, Bordeaux, Champagne, Split, Nancy, Orange,
Chad, Mobile, Mali, Hue, Tours, Essen, Como, Chester, Lincoln, Phoenix, Dallas, Jackson, Madison, Virginia, Alexandria, Parma, Dover,
Hull, Male, Boulder, Buffalo, Savannah, Burgundy, Deal, Rugby, Niger, Wells, Jersey, Guernsey`;

const otherNames: Record<string, string> = {
    "nyc": "New York",
    "new york city": "New York",
    "manhattan": "New York",
    "la": "Los Angeles",
    "sf": "San Francisco",
    "usa": "United States",
    "us": "United States",
    "uk": "United Kingdom",
    "uae": "United Arab Emirates",
    "the states": "United States",
    "marrakech": "Marrakesh",
    "czechia": "Czech Republic",
    "holland": "Netherlands",
    "burma": "Myanmar",
    "saigon": "Ho Chi Minh City",
    "majorca": "Mallorca",
    "bombay": "Mumbai",
    "korea": "South Korea",
    "québec": "Quebec",
    "seychelle islands": "Seychelles",
    "vegas": "Las Vegas",
    "great britain": "United Kingdom",
};

// Names that are a word in small letters.
const capitalsOnly = new Set(["la", "sf", "us", "uk", "uae"]);

export interface Place {
    name: string;
    isAmbiguous: boolean;
    /** Matches nothing but capitals. */
    isShort: boolean;
}

export function withoutAccents(text: string): string {
    return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ø/g, "o").replace(/ł/g, "l");
}

function split(list: string): string[] {
    return list.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

function makePlaces(): Map<string, Place> {
    const places = new Map<string, Place>();
    const add = (key: string, name: string, isAmbiguous: boolean) =>
        places.set(withoutAccents(key.toLowerCase()), { name, isAmbiguous, isShort: capitalsOnly.has(key) });
    split(names).forEach((name) => add(name, name, false));
    Object.entries(otherNames).forEach(([key, name]) => add(key, name, false));
    split(ambiguous).forEach((name) => add(name, name, true));
    return places;
}

/** By name in small letters without accents. */
export const places: ReadonlyMap<string, Place> = makePlaces();

/** How many words the longest name has. */
export const longestName = Math.max(...[...places.keys()].map((key) => key.split(" ").length));
