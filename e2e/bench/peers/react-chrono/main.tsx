import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';
import { container, load, markWhenThere } from '../page.ts';

const items = await load<readonly object[]>('react-chrono.json');
markWhenThere('[data-testid="vertical-item-row"], .timeline-card-content');
createRoot(container()).render(<Chrono items={items} mode="vertical" />);
