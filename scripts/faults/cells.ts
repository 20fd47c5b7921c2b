// Which fault is tried on which call of which face: those that the face really makes, seen in a run without a fault.
import {type Face, start} from './faces.ts';
import {type Fault, faults} from './kinds.ts';
import {type Stage, stageSources} from './stages.ts';

export type Cell = {readonly stage: Stage; readonly face: Face; readonly operation: string; readonly fault: Fault};

const [first] = stageSources;
/** Its yes is the status alone. */
const withoutBody = 'DeleteInferenceProfile';
const lists = ['ListInferenceProfiles', 'ListFoundationModels', 'SimulatePrincipalPolicy'];

/** A further stage adds the calls that no stage before it made. */
export async function cellsOf(stages: readonly Stage[], wanted: readonly Face[]): Promise<Cell[]> {
	const called = await Promise.all(stages.map((stage) => callsOf(stage, wanted)));
	const known = new Set<string>();
	return stages.flatMap((stage, index) =>
		wanted.flatMap((face) =>
			[...(index === 0 ? ['*'] : []), ...(called[index]?.get(face) ?? [])].flatMap((operation) => {
				if (known.has(`${face.name} ${operation}`)) return [];
				known.add(`${face.name} ${operation}`);
				return faults
					.filter(({ofLists}) => !ofLists || lists.includes(operation))
					.filter(({spoilsBody}) => !spoilsBody || operation !== withoutBody)
					.map((fault) => ({stage, face, operation, fault}));
			}),
		),
	);
}

async function callsOf(stage: Stage, wanted: readonly Face[]): Promise<Map<Face, ReadonlySet<string>>> {
	const called = new Map<Face, ReadonlySet<string>>();
	for (const face of wanted) {
		if (face.signsInOneWay && stage.source !== first) continue;
		const place = await stage.enter(face);
		stage.layer.disturb(undefined);
		const program = start(face, place);
		await program.wait(60_000);
		program.kill();
		called.set(face, new Set(stage.layer.calls().map(({operation}) => operation)));
	}
	return called;
}
