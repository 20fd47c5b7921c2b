// Tells the region that Claude Code signs for: AWS_REGION, AWS_DEFAULT_REGION, the profile's, us-east-1, in this order. A value without
// the shape of a region is skipped silently (both measured with 2.1.330).
import {type Effective, text} from './effective.ts';

/** A variable, or the AWS profile. */
type RegionPlace = 'AWS_REGION' | 'AWS_DEFAULT_REGION' | 'profile';

export type RegionUsed = {
	readonly region: string;
	readonly from: RegionPlace | 'built in';
	/** Values that were set but are no region names: skipped silently. */
	readonly skipped: readonly {readonly from: RegionPlace; readonly value: string}[];
	readonly why: string;
};

const fallback = 'us-east-1';

/** Claude Code's own test, from its program text: it lets `us-east-1b` and upper case through. */
const acceptable = /^[a-z]{2,}(?:-[a-z0-9]+){0,4}$/i;

/** @param profileRegion the region of the AWS profile that will be used, when it names one */
export function regionUsed(values: Effective, profileRegion?: string): RegionUsed {
	const places = [
		...(['AWS_REGION', 'AWS_DEFAULT_REGION'] as const).map((from) => ({
			from,
			value: text(values, from),
		})),
		{from: 'profile' as const, value: profileRegion},
	].flatMap(({from, value}) => (value ? [{from, value}] : []));
	const at = places.findIndex(({value}) => acceptable.test(value));
	const used = places[at];
	if (!used) return {region: fallback, from: 'built in', skipped: places, why: "Claude Code's default"};
	const {from, value} = used;
	return {
		region: value,
		from,
		skipped: places.slice(0, at),
		why: from === 'profile' ? 'the region of the AWS profile' : `${from} is set`,
	};
}
