// Bounds what is taken from one file: somebody may have filled it with thousands of assignments, and each is compared with all others.
import {relevantVariables} from './relevant-variables.ts';

/** Of one relevant variable: a later assignment beats an earlier one, so the last ones are those that matter. */
const mostOfOneName = 10;

/** Of names that mean nothing here, and are listed by their name alone. */
const mostOthers = 300;

/** The last assignments of each relevant variable and the first ones of all other names, in the order of the file. */
export function tellingAssignments<Assigned extends {readonly name: string}>(all: readonly Assigned[]): Assigned[] {
	const later = new Map<string, number>();
	const isLast = ({name}: Assigned) => {
		const count = later.get(name) ?? 0;
		later.set(name, count + 1);
		return count < mostOfOneName;
	};
	const last = new Set(
		all
			.filter(({name}) => relevantVariables.has(name))
			.reverse()
			.filter(isLast),
	);
	const others = new Set(all.filter(({name}) => !relevantVariables.has(name)).slice(0, mostOthers));
	return all.filter((each) => last.has(each) || others.has(each));
}
