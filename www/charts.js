// The parts of Apache ECharts that the page's charts use, and no others: `cargo xtask build` bundles them into one
// module, which the page imports when the first chart shows (src/charts/echarts.rs).
import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
// The canvas draws on the page and into PNG pictures, SVG is for pictures alone.
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TitleComponent, TooltipComponent, LabelLayout, CanvasRenderer, SVGRenderer]);

export { init };
