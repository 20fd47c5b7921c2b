// The application profiles of a world: a few from a table, or thousands made by a rule.
import {createHash} from 'node:crypto';
import type {ApplicationProfile, ApplicationProfiles} from './profiles.ts';

/** Twelve lower-case letters and digits, the same for the same words. */
export function profileId(...words: readonly string[]): string {
	const digest = createHash('sha256').update(words.join('/')).digest();
	return [...digest.subarray(0, 12)].map((byte) => (byte % 36).toString(36)).join('');
}

export type ProfileRow = Omit<ApplicationProfile, 'id'>;

/** The same few profiles in each of some regions; `copyOf` gets the prefix that is at home there. */
function profilesFromTable(
	prefixes: Readonly<Record<string, string>>,
	rows: readonly ProfileRow[],
): (region: string) => ApplicationProfiles {
	return (region) => {
		const prefix = prefixes[region];
		const profiles = prefix
			? rows.map((row) => ({...row, id: profileId(region, row.name), copyOf: `${prefix}.${row.copyOf}`}))
			: [];
		return {
			size: profiles.length,
			at: (index) => profiles[index],
			find: (id) => profiles.find((profile) => profile.id === id),
		};
	};
}

/** The three profiles of the platform team that most worlds share. */
const platformRows: readonly ProfileRow[] = [
	{name: 'platform opus', copyOf: 'anthropic.claude-opus-5-5', tags: {team: 'platform', tier: 'opus'}},
	{name: 'platform sonnet', copyOf: 'anthropic.claude-sonnet-5-5', tags: {team: 'platform', tier: 'sonnet'}},
	{name: 'platform haiku', copyOf: 'anthropic.claude-haiku-4-5-20251001-v1:0', tags: {team: 'platform', tier: 'haiku'}},
];

export const platformProfiles = profilesFromTable(
	{'us-west-2': 'us', 'us-east-1': 'us', 'eu-central-1': 'eu'},
	platformRows,
);

/** Any number of profiles, each made when it is looked at; the number is in the id. */
export function teamProfiles(size: number, models: readonly string[]): ApplicationProfiles {
	const at = (index: number): ApplicationProfile | undefined => {
		const copyOf = models[index % models.length];
		if (!Number.isInteger(index) || index < 0 || index >= size || !copyOf) return undefined;
		const number = String(index + 1).padStart(4, '0');
		const tier = /claude-([a-z]+)/.exec(copyOf)?.[1] ?? '';
		return {
			id: `team${number.padStart(8, '0')}`,
			name: `team ${number} ${tier}`,
			copyOf,
			tags: {team: `team-${number}`},
		};
	};
	return {size, at, find: (id) => (/^team\d{8}$/.test(id) ? at(Number(id.slice(4)) - 1) : undefined)};
}
