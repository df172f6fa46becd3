export const dispatches = {
  log: {
    title: 'تدوين إرسال',
    to: 'إلى',
    channel: 'كيف',
    state: 'الحالة',
    sentOn: 'أُرسلت في',
    deliveredOn: 'سُلّمت في',
    proof: 'ما يثبت ذلك',
    proofHint: 'رقم إيصال، أو رمز تتبع، أو «أُكّد هاتفياً».',
    submit: 'تدوين الإرسال',
    nobody: 'أُرسلت الرسالة إلى جميع مخاطَبيها.',
  },
  edit: { title: 'الإرسال إلى {{recipient}}', submit: 'حفظ' },
  remind: {
    title: 'تدوين تذكير إلى {{recipient}}',
    on: 'أُرسل في',
    channel: 'كيف',
    text: 'نص التذكير',
    draft:
      'نشير إلى رسالتنا المفتوحة «{{title}}» المرسلة في {{date}}. لم يردنا جوابكم بشأن: {{demands}}. نكون شاكرين لو وافيتمونا به.',
    submit: 'تدوين التذكير',
    notSent: 'لم تُرسل الرسالة إلى هذا المخاطَب.',
  },
} as const
