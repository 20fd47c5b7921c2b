// The model of the simulated account does what it is told: `Use the tool Bash with {"command": "date"}` makes it call that tool.
// So the subagents and the classifier of a real Claude Code can be seen at work.

export type ToolUse = {readonly name: string; readonly input: unknown};

type Block = {readonly type?: unknown; readonly text?: unknown};

/** @returns undefined where the last message asks for no tool, or for one that the request does not offer */
export function toldToolUse(body: Readonly<Record<string, unknown>>): ToolUse | undefined {
	const {content} = ((body.messages as readonly {content?: unknown}[]) ?? []).at(-1) ?? {};
	const texts = typeof content === 'string' ? [content] : ((content as readonly Block[]) ?? []).map(({text}) => text);
	const [, name, json] = texts.flatMap((text) => /^Use the tool (\w+) with (\{.*\})$/m.exec(String(text)) ?? []);
	const offers = (body.tools as readonly {name?: unknown}[]) ?? [];
	if (!name || !json || !offers.some((tool) => tool.name === name)) return undefined;
	try {
		return {name, input: JSON.parse(json)};
	} catch {
		return undefined;
	}
}
