import { makeStyles, tokens } from '@fluentui/react-components';
import type { TableChart as Chart } from '../../bot/contract/results.ts';
import { texts } from '../texts/texts.ts';

const useStyles = makeStyles({
  figure: { margin: 0, maxInlineSize: '480px' },
  title: { fontWeight: tokens.fontWeightSemibold, marginBlockEnd: tokens.spacingVerticalXS },
  drawing: {
    display: 'block',
    inlineSize: '100%',
    color: tokens.colorNeutralForeground1,
    fontSize: '11px',
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  mark: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight', stroke: 'Highlight' },
  },
  axis: { stroke: tokens.colorNeutralStroke1 },
});

const width = 480;
/** Of an average letter at 11 px */
const letterWidth = 6;
const barHeight = 22;
const lineHeight = 150;
const longestLabel = 22;

/** A small picture of figures that stand in the table above it; the exact values are there, not here. */
export function TableChart({ chart }: { chart: Chart }) {
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title} dir="auto">
        {chart.title}
      </figcaption>
      {chart.kind === 'bar' ? <Bars chart={chart} /> : <Line chart={chart} />}
    </figure>
  );
}

function Bars({ chart }: { chart: Chart }) {
  const styles = useStyles();
  const { labels, values } = chart;
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const labelWidth = 16 + letterWidth * Math.max(...labels.map((label) => short(label).length));
  const at = (value: number) => labelWidth + ((value - low) / span) * (width - labelWidth - 8);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${String(width)} ${String(labels.length * barHeight)}`}
      role="img"
      aria-label={alternative(chart)}
    >
      {values.map((value, i) => (
        <g key={i}>
          <text x={labelWidth - 8} y={i * barHeight + 15} textAnchor="end" fill="currentColor">
            {short(labels[i] ?? '')}
          </text>
          <rect
            className={styles.mark}
            x={Math.min(at(0), at(value))}
            y={i * barHeight + 4}
            width={Math.max(1, Math.abs(at(value) - at(0)))}
            height={barHeight - 8}
          />
        </g>
      ))}
      <line className={styles.axis} x1={at(0)} x2={at(0)} y1={0} y2={labels.length * barHeight} />
    </svg>
  );
}

function Line({ chart }: { chart: Chart }) {
  const styles = useStyles();
  const { labels, values } = chart;
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const x = (i: number) => 12 + (i / Math.max(1, values.length - 1)) * (width - 24);
  const y = (value: number) => 8 + ((high - value) / span) * (lineHeight - 16);
  const points = values.map((value, i) => `${String(x(i))},${String(y(value))}`).join(' ');
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${String(width)} ${String(lineHeight + 18)}`}
      role="img"
      aria-label={alternative(chart)}
    >
      <line className={styles.axis} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      <polyline className={styles.mark} style={{ fill: 'none' }} strokeWidth={2} points={points} />
      {values.map((value, i) => (
        <circle key={i} className={styles.mark} cx={x(i)} cy={y(value)} r={3} />
      ))}
      <text x={4} y={lineHeight + 14} fill="currentColor">
        {short(labels[0] ?? '')}
      </text>
      <text x={width - 4} y={lineHeight + 14} textAnchor="end" fill="currentColor">
        {short(labels.at(-1) ?? '')}
      </text>
    </svg>
  );
}

/** What the drawing shows, in words: its highest and lowest. */
function alternative({ title, labels, values }: Chart): string {
  const highest = labels[values.indexOf(Math.max(...values))] ?? '';
  const lowest = labels[values.indexOf(Math.min(...values))] ?? '';
  return texts.table.chart(title, highest, lowest);
}

function short(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…`;
}
