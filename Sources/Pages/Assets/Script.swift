/// The script of every page: small comforts that the page can do without.
enum Script {
  /// Keys step through the days while the day bar has the focus, filters apply when a pointer
  /// chose, copy buttons copy, and a summary of errors takes the focus.
  static let text = #"""
    'use strict';
    (() => {
      const all = (selector, visit) => document.querySelectorAll(selector).forEach(visit);

      all('.days', bar => bar.addEventListener('keydown', press => {
        const way = { PageUp: 'prev', PageDown: 'next' }[press.key];
        const link = way && bar.querySelector(`a[rel=${way}]`);
        if (link) { press.preventDefault(); link.click(); }
      }));

      // Only a pointer's choice applies at once: with the keyboard one passes over choices.
      let pointed = false;
      addEventListener('pointerdown', () => { pointed = true; }, true);
      addEventListener('keydown', () => { pointed = false; }, true);
      all('form[data-apply]', form => form.addEventListener('change', change => {
        if (pointed && change.target.matches('select, [type=checkbox], [type=radio]')) {
          form.requestSubmit();
        }
      }));

      // Fields left empty need not stand in the address.
      all('form[method=get]', form => form.addEventListener('submit', () => {
        for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
        setTimeout(() => { for (const field of form.elements) field.disabled = false; });
      }));

      // A list that answers while one types: the same address, its shown parts put in place.
      all('form[data-live]', form => {
        const box = form.querySelector('[data-suggest]');
        let waiting, asked = 0;
        const ask = async () => {
          const mine = ++asked;
          const pairs = new URLSearchParams([...new FormData(form)].filter(pair => pair[1]));
          const address = `${form.getAttribute('action').split('?')[0]}?${pairs}`;
          const answer = await fetch(address).catch(() => null);
          if (mine !== asked || !answer || !answer.ok) return;
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          const fresh = page.querySelectorAll('[data-shown]');
          document.querySelectorAll('[data-shown]').forEach((part, place) => {
            if (fresh[place]) part.replaceWith(fresh[place]);
          });
          history.replaceState(null, '', address);
        };
        if (box) box.addEventListener('input', () => {
          clearTimeout(waiting);
          waiting = setTimeout(ask, 180);
        });
      });

      if (navigator.clipboard) all('button[data-copy]', button => {
        const label = button.textContent;
        button.hidden = false;
        button.addEventListener('click', async () => {
          await navigator.clipboard.writeText(button.dataset.copy);
          button.textContent = button.dataset.copied;
          setTimeout(() => { button.textContent = label; }, 1600);
        });
      });

      all('#errors', summary => summary.focus());
    })();
    """#
}
