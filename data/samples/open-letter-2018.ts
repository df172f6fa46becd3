/** The public open letter of 22 February 2018, as its text was extracted from the page it was published on. */
export const openLetter2018 = `Mr Antonio Guterres, Secretary-General of the United Nations Representatives of the Members of the Security Council Mr Staffan de Mistura, Special Envoy for Syria

Over the last few days and weeks, several areas in Syria entered a new phase of military escalation. Residential areas, civilian objects, and medical facilities were targeted in a clear and major breach of international law. This has led to the death and injury of hundreds of civilians according to the documentation of Syrian and international independent human rights organizations. This is especially the case in Eastern Ghouta, Idlib, and Afrin.

Various developments and military escalations over the last few years have resulted in the forced displacement of hundreds of thousands of residents from the provinces of Aleppo, Homs, and rural Damascus. This occurred as part of a systematic policy that could amount to a war crime. The forcibly displaced were placed in Idlib and rural Aleppo. They now live with the residents of these areas under Syrian and Russian aerial bombardment, even though a large part of these areas falls under a 'de-escalation' agreement announced earlier in Astana. At the same time, more than a quarter of a million civilians live under a total siege in Eastern Ghouta for a fifth consecutive year now. They live under extremely difficult and dire human conditions and endure artillery and rockets strikes, as well as improvised and unguided barrel bombs that have no specific military objective expect to destroy everything they fall upon.

The scale of the Syrian tragedy is beyond what words can describe. Or what can be dealt with in a few lines. It has become clear that lives of civilians have no value within all current calculations on the ground in Syria.

It is noteworthy that approaching Geneva talks coincide with major and dangerous military escalations that the civilian population always pays the highest price for.

The Syrian institutions signatories to this letter believe that it is their duty to draw the attention of the international community to the following:

- 1- The utmost priority now in Syria is an immediate end to military escalation and the protection of civilians in their locations. In addition to the delivery of food and medical assistance to besieged areas in order to end the siege and the destruction of the capabilities of an entire population.
- 2- It would be a futile attempt to consider a political settlement that encompasses constitutional drafting, reconstruction plans, or early recovery, without immediate international pressure for a ceasefire and for the protection of civilians. A constitution is meant to serve residents, and efforts in constitutional drafting would be meaningless if the residents continue to be killed. And it is expected that any effort for reconstruction should go towards rebuilding the capabilities of these residents. This means that the donor conference in Brussels should firstly aim at encouraging a decision at the Geneva processes to immediately end military operations, then paving the way for any reconstruction efforts.

3- The United Nation's failure time and again in delivering humanitarian aid to Syria threatens to repeat the crisis of Aleppo in other parts of Syria, and in Ghouta in particular. The international organization has the capacity to ensure the immediate delivery of humanitarian aid to besieged residents, provided that there is a will to do so and that this case is not subjected to military outcomes and compromised in political engagement processes.

For this reason, the Syrian institutions signatories to this letter announce that their effective participation in the upcoming Geneva rounds, and the upcoming donor conference in Brussels, will depend on the international response to ending the military operations and the targeting of civilians. This is through:

- 1- Serious and feasible pressure to immediately end military operations, including the Syrian and Russian governments' recent military escalations in Idlib and the Damascus Ghouta.
- 2- Beginning a serious and feasible plan for the delivery of food and medical supplies to besieged areas and those in need through UN humanitarian airdrops over the areas in need.

Signatories:

- 1- Al-Marsad, Arab Human Rights Centre in Golan Heights
- 2- Al-omarya assembly for transitional Justice
- 3- Alkawakibi Center For Transitional Justice and Human Rights
- 4- Alkawakibi Organization For Human Rights
- 5- Alseeraj for Development and Healthcare
- 6- Asharq News
- 7- Association of Detainees and the Missing in Sednaya Prison
- 8- Association of German-Syrian Humanitarian Organization
- 9- Basmeh &Zeitooneh
- 10- Baytna Syria
- 11- Citizens for Syria
- 12- Civilians for Justice and Peace
- 13- Daraa Free Doctors Association
- 14- Daraa Free Governorate Council
- 15- Daraa Lawyers Bar Association
- 16- Dawlaty
- 17- Fraternity Foundation for Human Rights
- 18- Human rights Guardians
- 19-Jasmine Dream Organization
- 20-Justice for Life
- 21- Kombanda kurdin serbwxe suri
- 22- Kudra Organization

- 23-Life is Peace
- 24- Lilitha
- 25- Local Administration Councils Unit (LACU)
- 26-Local Development and Small-Projects Support (LDSPS)
- 27- Mariam Association for empowering women in Qunaitra
- 28- Nabea El Hayat
- 29- Quaitra Free Governorate Council
- 30- Reformation Assembly of Houran
- 31-SANAD for people with special needs
- 32-Sawa Foundation
- 33-Shaml CSOs Coalition
- 34- Sonbola Group For Education & Development
- 35-Syria Justice and Accountability Center (SJAC)
- 36-Syria Women Organisation
- 37-Syrian Archive
- 38-Syrian Center for Media and Freedom of Expression (SCM)
- 39- Syrian Center for Statistics and Research
- 40- Syrian Feminist Lobby
- 41-Syrian Forum
- 42-Syrian Institute for Justice
- 43-Syrian Lawyers Aggregation
- 44- Syrian League For Citizenship
- 45- Syrian Network for Human Rights (SNHR)
- 46-Syrian Republican Party
- 47-Syrian Women association for development
- 48-Syrian Women Association(Salam)
- 49-Syrians for Truth and Justice (STJ)
- 50- The Day After (TDA)
- 51- The Independent Syrian Kurds Association
- 52- The Justice House of Houran
- 53- Violations Documentation Center (VDC)
- 54- Women Now for Development
`
