// A line of several columns: aligned where lines stand below each other, joined where they go to a log.

export type ColumnLine = {
	/** The columns side by side. */
	readonly text: string;
	readonly columns: readonly string[];
};

export const inColumns = (columns: readonly string[]): ColumnLine => ({columns, text: columns.join('   ')});
