// Whether two configurations make the same calls, so that what is known of one holds for the other.

import type {Subject} from './subject.ts';
/** Whether two configurations call Bedrock in the same region with the same credentials: then the answers of AWS to one hold for the other. */
export function hasSameTarget(left: Subject, right: Subject): boolean {
	// The haiku model may be called in another region than all others.
	const moved = ({calls}: Subject) => calls.find((call) => call.region)?.region;
	const reach = (subject: Subject) => {
		const {credentials, signIn, region} = subject;
		return JSON.stringify([credentials.kind, credentials.profile, signIn?.id, region.region, moved(subject)]);
	};
	return reach(left) === reach(right);
}

/** Whether they also call the same provider and the same models. */
export function makesSameCalls(left: Subject, right: Subject): boolean {
	const called = ({provider, calls}: Subject) =>
		JSON.stringify([provider.provider, calls.map(({role, id, builtIn, region}) => [role, id, builtIn, region])]);
	return hasSameTarget(left, right) && called(left) === called(right);
}
